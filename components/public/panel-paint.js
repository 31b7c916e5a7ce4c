/* Theme and language for the first paint, from the address or else from the last visit to this site; the first question. */
{
  const readLast = () => {
    try {
      return JSON.parse(localStorage.getItem('affianca.look') ?? 'null');
    } catch {
      return null; // storage is blocked: the browser's theme and language
    }
  };
  const given = new URLSearchParams(location.hash.slice(1));
  const last = readLast();
  const theme = given.get('theme') ?? last?.theme;
  const language = given.get('language') ?? last?.locale;
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language === 'en' || language === 'it') root.lang = language;
  else root.lang = navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
  // its words in this language, at once: their names are put here by the build
  for (const href of (document.currentScript.dataset[root.lang] ?? '').split(' ').filter(Boolean))
    document.head.append(
      Object.assign(document.createElement('link'), { rel: 'modulepreload', crossOrigin: '', href }),
    );

  const token = given.get('token');
  const { runtime } = globalThis.browser ?? globalThis.chrome ?? {};
  if (token !== null && runtime !== undefined) {
    const first = { isOld: false, reply: runtime.sendMessage({ name: 'panel.read', body: { isFirst: true }, token }) };
    first.reply.catch(() => undefined);
    runtime.onMessage.addListener((message) => {
      if (message?.event !== undefined) first.isOld = true;
    });
    globalThis[Symbol.for('affianca.first-read')] = first;
  }
}
