/** Puts the rules into the shadow tree in a way that no policy of the page can refuse. */
export function addStyle(root: ShadowRoot, rules: string): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses sheets that were made in a content script
    const style = document.createElement('style');
    style.textContent = rules;
    for (const before of root.querySelectorAll('style')) before.remove();
    root.prepend(style);
  }
}
