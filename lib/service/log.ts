/** Writes a code to the extension's own console; never a name or a note. */
export function report(problem: unknown, where = ''): void {
  console.warn('[affianca]', problem instanceof Error ? problem.message : problem, where);
}
