/** A time entry without whom it was about: the minutes are the manager's own and stay, a name and a note do not. */
export function forgetPerson<Entry extends object>(entry: Entry): Omit<Entry, 'rep' | 'was' | 'note'> {
  const { rep: _rep, was: _was, note: _note, ...own } = entry as Entry & Record<'rep' | 'was' | 'note', unknown>;
  return own;
}
