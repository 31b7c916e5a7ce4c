/** Whether the browser has this language's conventions: false for none, and for what is no language tag. */
export function isKnownLanguage(language: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(language || []).length > 0;
  } catch {
    return false;
  }
}
