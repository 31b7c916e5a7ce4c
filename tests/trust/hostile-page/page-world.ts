import type { CDPSession, Page } from '@playwright/test';
import type { Stolen } from './attack.ts';

/** The page's own world, reached without anything of the page's that an attack may have broken. */
export class PageWorld {
  readonly #session: CDPSession;
  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async open(page: Page): Promise<PageWorld> {
    return new PageWorld(await page.context().newCDPSession(page));
  }

  /** Runs this in the page; throws what it throws, so that an attack that fails by itself is noticed. */
  async run(act: (given: Stolen) => unknown, given: Stolen | null = null): Promise<string> {
    const expression = `(${act})(${JSON.stringify(given)})`;
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', {
      expression,
      awaitPromise: true,
    });
    if (exceptionDetails !== undefined) {
      throw new Error(`In the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    }
    return String(result.value);
  }
}
