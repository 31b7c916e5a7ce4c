/* Theme and language of the frame's own address, set before the first paint; the panel's script confirms them. */
{
  const given = new URLSearchParams(location.hash.slice(1));
  const theme = given.get('theme');
  const language = given.get('language');
  const root = document.documentElement;
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
  if (language === 'en' || language === 'it') root.lang = language;
  else root.lang = navigator.language.toLowerCase().startsWith('it') ? 'it' : 'en';
}
