import type { Page } from '@playwright/test';
import type { Extension } from './extension.ts';

type Change = 'addHostPermission' | 'removeHostPermission';

/** Gives or takes back one host in the browser's own page about the extension, as its user does there. */
export async function changeHost(extension: Extension, change: Change, pattern: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, how, host]) => {
      const { chrome } = globalThis as unknown as {
        chrome: { developerPrivate: Record<Change, (id: string, host: string) => Promise<void>> };
      };
      await chrome.developerPrivate[how as Change](id as string, host as string);
    },
    [extension.id, change, pattern],
  );
  await page.close();
}

/** Takes back every host, as the browser's own page does with `On specific sites`: from then on each is given by itself. */
export async function withholdHosts(extension: Extension): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(async (extensionId) => {
    const { chrome } = globalThis as unknown as {
      chrome: { developerPrivate: { updateExtensionConfiguration(update: object): Promise<void> } };
    };
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, hostAccess: 'ON_SPECIFIC_SITES' });
  }, extension.id);
  await page.close();
}

/** The hosts that the extension may read, and those for which its script is registered. */
export async function readHosts(extension: Extension): Promise<{ granted: string[]; registered: string[] }> {
  return (await extension.worker()).evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        permissions: { getAll(): Promise<{ origins?: string[] }> };
        scripting: { getRegisteredContentScripts(): Promise<{ matches?: string[] }[]> };
      };
    };
    const [all, scripts] = await Promise.all([
      chrome.permissions.getAll(),
      chrome.scripting.getRegisteredContentScripts(),
    ]);
    return {
      granted: all.origins ?? [],
      registered: [...new Set(scripts.flatMap(({ matches }) => matches ?? []))].sort(),
    };
  });
}

/** What the popup says of the page in this tab. */
export async function readPopup(extension: Extension, page: Page): Promise<string> {
  const popup = await extension.context.newPage();
  await popup.goto(extension.address(`popup.html?tab=${await findTab(extension, page)}`));
  const said = await popup.locator('.tab-said').first().textContent();
  await popup.close();
  return said ?? '';
}

/** The browser's own number of a tab; the address of one that may not be read is asked of the tab itself. */
export async function findTab(extension: Extension, page: Page): Promise<number | undefined> {
  return (await extension.worker()).evaluate(async (url) => {
    interface Tab {
      readonly id: number;
      readonly url?: string;
    }
    const { chrome } = globalThis as unknown as { chrome: { tabs: { query(filter: object): Promise<Tab[]> } } };
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
  }, page.url());
}
