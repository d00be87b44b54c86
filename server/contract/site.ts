import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

/** What the frame of every page shows. */
export const SiteView = exact({
  title: Type.String(),
  revision: Type.String(),
  notes: Type.Integer({ minimum: 0 }),
  references: Type.Integer({ minimum: 0 }),
  problems: Type.Integer({ minimum: 0 }),
});
export type SiteView = Static<typeof SiteView>;
