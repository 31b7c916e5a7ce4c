/** Named steps of one long story: each is counted, and what fails says why and does not end the story. */
export function createSteps() {
  let passed = 0;
  let failed = 0;
  return {
    async step(name: string, act: () => Promise<void>): Promise<void> {
      try {
        await act();
        passed += 1;
        console.log(`  ok      ${name}`);
      } catch (error) {
        failed += 1;
        console.log(
          `  FAILED  ${name}\n          ${String(error instanceof Error ? error.message : error).slice(0, 900)}`,
        );
      }
    },
    counts: () => ({ passed, failed }),
  };
}
