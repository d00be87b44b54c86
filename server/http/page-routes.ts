/** The routes of the pages and of their JSON twins. */
import { setTimeout as delay } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import type { Page, PageSetting } from '../contract/page.ts';
import { siteView } from '../derive/pages/site.ts';
import { buildName, PreparedAnswers, sendAnswer, type Made } from './answers.ts';
import { documentOf } from './document.ts';
import { RequestError } from './errors.ts';
import type { AppOptions } from './options.ts';
import { pages, type PageDefinition, type PageRequest, type PageSource } from './pages.ts';
import { joinRepeated } from './repeated-values.ts';
import { problemAnswer } from './schemas.ts';
import {
  keepSetting,
  settingName,
  settingOf,
  USUAL_LOCALE,
  USUAL_STYLE,
  usualSetting,
  withoutSetting,
} from './setting.ts';

/** Adds every page and its twin. */
export function addPages(app: FastifyInstance, options: AppOptions): void {
  app.decorateRequest('chosen', null);
  app.decorateRequest('refused', null);
  const prepared = new PreparedAnswers();
  const html = { type: 'text/html', build: buildName(options), render: renderDocument };
  const json = { type: 'application/json', build: '', render: renderTwin };
  for (const definition of pages as readonly PageDefinition[]) {
    const waits = waitsFor(definition, options);
    const answerAs =
      ({ type, build, render }: typeof html | typeof json) =>
      (request: FastifyRequest, reply: FastifyReply) => {
        const source = sourceOf(options, request);
        const { corpus } = source;
        const make = () => render(source, request, { definition, options });
        const tag = build + settingTag(request);
        return sendAnswer(request, reply, { prepared, corpus, make, type, build: tag });
      };
    const before = definition.tellsRepeated
      ? { preValidation: joinRepeated(pageSchema(definition)) }
      : {};
    const page = { schema: pageSchema(definition), preHandler: waits.page, ...before };
    const twin = { schema: twinSchema(definition), preHandler: waits.twin, ...before };
    app.get(definition.path, page, answerAs(html));
    app.get(twinPath(definition), twin, answerAs(json));
  }
}

/** Milliseconds for which a page waits to be settled. */
const PATIENCE = 500;

/** What is waited for before a page is shown, and before its twin. */
function waitsFor(definition: PageDefinition, options: AppOptions) {
  const { searches, settled, hurries } = definition;
  const searched = searches ? [waitForSearch(searches, options)] : [];
  const page = [...searched, ...setFirst(definition, options, 'page')];
  const twin = [...searched, ...setFirst(definition, options, 'twin')];
  if (!settled) return { page, twin };
  const all = (request: FastifyRequest) => settled(sourceOf(options, request), requestOf(request));
  // That it cannot be settled is told by the twin; the page shows what there is.
  const soon = async (request: FastifyRequest) => {
    const whole = all(request).catch(() => undefined);
    if (hurries?.(sourceOf(options, request), requestOf(request))) return;
    await Promise.race([whole, delay(PATIENCE)]);
  };
  return { page: [...page, soon], twin: [...twin, all] };
}

/** Waits for the search where the query needs it. */
function waitForSearch(searches: NonNullable<PageDefinition['searches']>, { search }: AppOptions) {
  return async ({ query }: FastifyRequest) => {
    if (searches(query as object)) await search.ready;
  };
}

/**
 * Finds out the reader's setting, and has set in it what the page shows. A page whose address names one that there is
 * not is shown all the same and says so; its twin is an error.
 */
function setFirst(
  { typesets, tellsFailure }: PageDefinition,
  options: AppOptions,
  what: 'page' | 'twin',
) {
  if (!typesets) return [];
  return [
    async (request: FastifyRequest, reply: FastifyReply) => {
      const styles = options.styles(options.store.current().styles);
      const { failure } = (request.chosen = await settingOf(request, styles));
      keepSetting(request, reply);
      if (failure !== null && !tellsFailure) {
        if (what === 'twin') throw new RequestError(400, failure);
        request.chosen = await usualSetting(styles);
        request.refused = failure;
      }
      const source = sourceOf(options, request);
      await Promise.all(typesets(source, requestOf(request)).map(source.ready));
    },
  ];
}

interface Rendering {
  definition: PageDefinition;
  options: AppOptions;
}

function renderTwin(
  source: PageSource,
  request: FastifyRequest,
  { definition, options }: Rendering,
): Made | null {
  const view = definition.view(source, requestOf(request));
  if (!view) return null;
  options.oncheck?.(definition.answer, view);
  return { text: JSON.stringify(view), isPassing: definition.isPassing?.(view) ?? false };
}

function renderDocument(
  source: PageSource,
  request: FastifyRequest,
  { definition, options }: Rendering,
): Made | null {
  const { name, query } = requestOf(request);
  const view = definition.view(source, { name, query: { ...query, ...definition.asks } });
  if (!view) return null;
  options.oncheck?.(definition.answer, view);
  const page = {
    name: definition.name,
    view,
    site: siteView(source.corpus),
    path: request.url,
    twin: twinAddress(definition, request),
    ...(request.chosen?.style && { setting: pageSetting(source, request.refused) }),
  } as Page;
  const text = documentOf(page, options.renderPage(page), options.client);
  return { text, isPassing: definition.isPassing?.(view) ?? false };
}

function pageSetting(
  { styles, typography: { setting } }: PageSource,
  refused: string | null,
): PageSetting {
  const { style: id, locale } = setting;
  const locales = [...styles.locales()];
  return {
    style: styles.list().find((style) => style.id === id) ?? { id, title: id, isUsual: false },
    locale: locales.find((each) => each.id === locale) ?? { id: locale, name: locale },
    styles: styles.list().filter(({ isUsual }) => isUsual),
    locales,
    isChosen: id !== USUAL_STYLE || locale !== USUAL_LOCALE,
    refused,
  };
}

function sourceOf(options: AppOptions, { chosen }: FastifyRequest): PageSource {
  const { store, search, layouts, typesetter } = options;
  const corpus = store.current();
  const style = chosen?.style ?? null;
  return {
    corpus,
    typography: {
      setting: chosen?.setting ?? NO_SETTING,
      typesetOf: (plan) => style && typesetter.of(plan, style),
    },
    failure: chosen?.failure ?? null,
    styles: options.styles(corpus.styles),
    ready: async (plan) => {
      if (style) await typesetter.ready(plan, style);
    },
    search: () => search.current(),
    layouts,
  };
}

/** That of a page that sets nothing. */
const NO_SETTING = { style: '', locale: '' };

/** What of a tag tells one setting from another; nothing for a page that is the same in all. */
function settingTag({ chosen, refused }: FastifyRequest): string {
  if (!chosen) return '';
  return `-${encodeURIComponent(settingName(chosen.setting))}${refused === null ? '' : '-refused'}`;
}

/** The id or key is all of the address after the page's path: ids may hold slashes, keys may hold dots. */
function requestOf(request: FastifyRequest): PageRequest {
  const { '*': rest = '' } = request.params as { '*'?: string };
  const isTwin = request.url.startsWith('/api/');
  return { name: isTwin ? rest.replace(/\.json$/, '') : rest, query: request.query as object };
}

function twinPath({ twin, parameter }: PageDefinition): string {
  return parameter ? twin : `${twin}.json`;
}

function twinAddress(
  { twin, path, parameter, asks }: PageDefinition,
  request: FastifyRequest,
): string {
  const [address = '', asked] = request.url.split('?');
  const query = request.refused === null ? asked : withoutSetting(asked);
  const name = parameter ? address.slice(path.length - 1) : '';
  const fields = [query, asks && String(new URLSearchParams(asks))].filter(Boolean).join('&');
  return `${twin.replace('*', '')}${name}.json${fields && `?${fields}`}`;
}

function pageSchema({ query }: PageDefinition) {
  return { hide: true, ...(query && { querystring: query }) };
}

function twinSchema({ name, summary, parameter, query, answer }: PageDefinition) {
  return {
    operationId: name,
    summary,
    ...(parameter && { params: Type.Object({ '*': Type.String({ title: parameter }) }) }),
    ...(query && { querystring: query }),
    response: { 200: answer, 304: Type.Null(), '4xx': problemAnswer },
  };
}
