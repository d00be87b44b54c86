/** The reader's choice of style and language: in the address where it was made, kept in a cookie from then on. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { LoadedStyle } from '../csl/loaded-style.ts';
import { StyleError } from '../csl/style-error.ts';
import type { StyleChoice, StyleLibrary } from '../csl/style-library.ts';
import type { Setting } from '../csl/typeset.ts';

/** What citations are set in until somebody chooses. */
export const USUAL_STYLE = 'apa';

/** The language that this style names as its own. */
export const USUAL_LOCALE = 'en-US';

/** In the style's own language. */
const USUAL_CHOICE: StyleChoice = { style: USUAL_STYLE, locale: null };

declare module 'fastify' {
  interface FastifyRequest {
    /** The reader's setting, on a page that depends on it. */
    chosen: Chosen | null;
    /** Why it is not the one that the address names; null where it is. */
    refused: string | null;
  }
}

/** What a reader chose, and the style made ready; where it cannot be used there is none, and the reason instead. */
export type Chosen =
  | { setting: Setting; style: LoadedStyle; failure: null }
  | { setting: Setting; style: null; failure: string };

/** The name of the cookie; its value is a query, `style=…&locale=…`. */
const COOKIE = 'setting';

/** Seconds for which a browser keeps the choice: a year. */
const KEPT = 365 * 24 * 60 * 60;

/** Longest name of a style or language that is looked at. */
const LONGEST = 200;

/**
 * The setting of a request. An address that names a style says all; one that names a language alone leaves the style
 * to what the browser keeps. A choice that a browser kept too long is forgotten; one in an address that there is not is told.
 */
export async function settingOf(request: FastifyRequest, styles: StyleLibrary): Promise<Chosen> {
  const asked = askedIn(request);
  const kept = chosenIn(new URLSearchParams(cookieOf(request)));
  const choice = { ...USUAL_CHOICE, ...(asked.style ? {} : kept), ...asked };
  try {
    return chosenAs(await styles.load(choice));
  } catch (error) {
    if (!(error instanceof StyleError)) throw error;
    if (!asked.style && !asked.locale) return usualSetting(styles);
    const setting = { ...choice, locale: choice.locale ?? '' };
    return { setting, style: null, failure: error.message };
  }
}

/** The setting in which a page is shown where the one that its address names cannot be used. */
export async function usualSetting(styles: StyleLibrary): Promise<Chosen> {
  return chosenAs(await styles.load(USUAL_CHOICE));
}

function chosenAs(style: LoadedStyle): Chosen {
  return { setting: style.setting, style, failure: null };
}

/** Has the browser keep a choice that the address makes; one that came with a link from elsewhere is for this once. */
export function keepSetting(request: FastifyRequest, reply: FastifyReply): void {
  // What is answered depends on what the browser keeps.
  reply.header('vary', 'Cookie');
  const asked = askedIn(request);
  const { chosen } = request;
  if (chosen?.failure !== null || !(asked.style ?? asked.locale)) return;
  if (FROM_ELSEWHERE.has(String(request.headers['sec-fetch-site']))) return;
  const { style, locale = '' } = { ...asked, style: chosen.setting.style };
  const value = new URLSearchParams({ style, ...(locale && { locale }) }).toString();
  reply.header(
    'set-cookie',
    `${COOKIE}=${encodeURIComponent(value)}; Path=/; Max-Age=${KEPT}; SameSite=Lax; HttpOnly`,
  );
}

/** What browsers say of a request that no page of this site made: another site did, or a link in a letter. */
const FROM_ELSEWHERE: ReadonlySet<string> = new Set(['cross-site', 'same-site', 'none']);

function askedIn({ url }: FastifyRequest): Partial<Setting> {
  return chosenIn(new URLSearchParams(url.split('?')[1] ?? ''));
}

/** A setting as part of a name under which an answer is kept. */
export function settingName({ style, locale }: Setting): string {
  return `${style} ${locale}`;
}

/** A query without what it says of style and language. */
export function withoutSetting(query = ''): string {
  const fields = new URLSearchParams(query);
  for (const name of ['style', 'locale']) fields.delete(name);
  return fields.toString();
}

function chosenIn(fields: URLSearchParams): Partial<Setting> {
  const [style, locale] = ['style', 'locale'].map((name) => fields.get(name)?.slice(0, LONGEST));
  return { ...(style && { style }), ...(locale && { locale }) };
}

function cookieOf({ headers }: FastifyRequest): string {
  const cookies = (headers.cookie ?? '').split(';').map((one) => one.trim());
  const found = cookies.find((one) => one.startsWith(`${COOKIE}=`));
  try {
    return decodeURIComponent(found?.slice(COOKIE.length + 1) ?? '');
  } catch {
    return '';
  }
}
