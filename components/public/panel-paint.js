/*
 * Before the panel's own script has come: theme and language of the frame's address, or else of the last visit, for the
 * first paint; and the question that it begins with, so that the answer comes while it is being loaded.
 */
{
  const given = new URLSearchParams(location.hash.slice(1));
  const root = document.documentElement;
  let look = {};
  try {
    look = JSON.parse(localStorage.getItem('affianca.look') ?? '{}') ?? {};
  } catch {
    /* a first visit, or storage is blocked */
  }
  const theme = given.get('theme') ?? look.theme;
  const language = given.get('language') ?? look.locale;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language === 'en' || language === 'it') root.lang = language;
  else root.lang = navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';

  const token = given.get('token');
  const { runtime } = globalThis.browser ?? globalThis.chrome ?? {};
  if (token !== null && runtime !== undefined) {
    const first = { isOld: false, reply: runtime.sendMessage({ name: 'panel.read', body: {}, token }) };
    first.reply.catch(() => undefined);
    // what is said before the panel's script listens may have made the answer old
    runtime.onMessage.addListener((message) => {
      if (message?.event !== undefined) first.isOld = true;
    });
    globalThis[Symbol.for('affianca.first-read')] = first;
  }
}
