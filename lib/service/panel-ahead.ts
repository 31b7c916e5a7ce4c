import type { Service } from './service';

const bringPanel = () => import('./parts/panel');

/** Brings what answers the panel in a moment; a part that does not come is said to the panel. */
export const preparePanel = (): void => void bringPanel().catch(() => undefined);

/** Reads what the panel of this tab will ask; a read that does not come is done when it asks. */
export const readPanel = (service: Service, tab: number): Promise<void> =>
  bringPanel()
    .then(({ readPanelAhead }) => readPanelAhead(service, tab))
    .catch(() => undefined);
