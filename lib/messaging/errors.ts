/** Every refusal that can cross the message border; each has a sentence in every language (`error.<code>`). */
export const ERROR_CODES = [
  'bad-request',
  'not-allowed',
  'unknown-rep',
  'unknown-observation',
  'rep-exists',
  'future-date',
  'note-too-long',
  'storage-full',
  'storage-failed',
  'database-newer',
  'database-damaged',
  'migration-failed',
  'import-not-json',
  'import-not-ours',
  'import-newer',
  'import-invalid',
  'import-too-large',
  'export-too-large',
  'changed-since',
  'part-missing',
  'worker-gone',
  'extension-updated',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal with its code; `where` names the place (a record, a field, a line), never a stack. */
export class CodedError extends Error {
  readonly code: ErrorCode;
  readonly where: string | undefined;

  constructor(code: ErrorCode, where?: string) {
    super(where === undefined ? code : `${code}: ${where}`);
    this.name = 'CodedError';
    this.code = code;
    this.where = where;
  }
}
