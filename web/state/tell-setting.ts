import type { Page } from '../../server/contract/page.ts';
import { settledAddress } from './setting-address.ts';

/** Puts the setting of the page on screen into its address, so that a copy of it shows the same to everybody. */
export function tellSetting(page: Page): void {
  const settled = settledAddress(page);
  if (settled) history.replaceState(history.state, '', settled + location.hash);
}
