import { keepError } from '@/lib/platform/error-log';

/** Writes a code to the extension's own console and keeps it for the Data page; never a name or a note. */
export function report(problem: unknown, where = ''): void {
  console.warn('[affianca]', problem instanceof Error ? problem.message : problem, where);
  const code = (problem as { code?: unknown } | null)?.code ?? problem;
  void keepError(typeof code === 'string' ? code : 'storage-failed', where.split(' ')[0] ?? '');
}
