/** A time entry without whom it was about: the minutes are the manager's own and stay, a name and a note do not. */
export function forgetPerson<Entry extends object>(entry: Entry): Omit<Entry, 'rep' | 'note'> {
  const { rep: _rep, note: _note, ...own } = entry as Entry & { rep?: unknown; note?: unknown };
  return own;
}
