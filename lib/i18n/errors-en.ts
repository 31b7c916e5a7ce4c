import type { Sentences } from './errors';

export const errorsEn: Sentences = {
  place: 'Where: ',
  'bad-request': 'This entry was not accepted, and nothing was saved. Check what you entered and try again.',
  'not-allowed': 'This page may not do that. Reload the page and open the panel again.',
  'unknown-rep': 'This rep is no longer in the team. Choose another rep, or add this one again.',
  'unknown-observation':
    'This observation no longer exists: it was deleted or its rep was erased. Nothing else changed.',
  'rep-exists': 'A rep with this name is already in the team. Choose that one, or add a word to tell the two apart.',
  'future-date':
    'This date is in the future. An observation is something already seen: choose today or an earlier day.',
  'note-too-long': 'The note is longer than 4,000 characters, so nothing was saved. Shorten it and save again.',
  'storage-full': 'The disk is full and nothing was saved. Free some space, then try again; what you wrote stays here.',
  'storage-failed':
    'The browser could not write to its database, and nothing was saved. Try again; if it happens once more, restart the browser.',
  'database-newer':
    'The data was written by a newer version of Affianca and can only be read. Update the extension; nothing is lost.',
  'database-damaged':
    'The database looks damaged and is kept read-only. In the dashboard, under Data, export everything, then import your last backup or that file: with it the database begins anew.',
  'migration-failed':
    'The data could not be brought to this version and was left as it was. Export everything under Data, then restart the browser. If that does not help, import that file: with it the database begins anew.',
  'import-not-json':
    'The file cannot be read as JSON, and nothing was imported. Choose the file that Affianca exported.',
  'import-not-ours':
    'This file does not come from Affianca, and nothing was imported. Choose the file that Affianca exported.',
  'import-newer':
    'The file comes from a newer version of Affianca, and nothing was imported. Update the extension and try again.',
  'import-invalid':
    'A record in the file is not valid, and nothing was imported. Correct that record, or choose another backup.',
  'import-too-large': 'The file is too large, and nothing was imported. Choose a single backup of Affianca.',
  'export-too-large':
    'There is more here than one file can hold, and nothing was saved. In the dashboard, under Data, delete what is past its time (a shorter time finds more), then try again.',
  'changed-since':
    'Something else was changed in the meantime, so this cannot be taken back any more. Nothing was changed now.',
  'part-missing':
    'A part of Affianca could not be loaded, and nothing was changed. What you wrote is still here: try again, and if it does not help, restart the browser.',
  'worker-gone':
    'Affianca did not answer. What you wrote is still here: try again, and if it does not help, reload this page.',
  'extension-updated':
    'Affianca was updated while this page was open. What you wrote is still here: copy anything unsaved, then reload this page.',
};
