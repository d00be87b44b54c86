import Type from 'typebox';
import type { Markup } from '../model/markup.ts';

/** The schema of a body tree; it contains itself, so the application registers it once by this name. */
export const markupSchema = {
  $id: 'Markup',
  title: 'Markup',
  description: 'Text, an element, a citation cluster, a link or an embed of a drawn note.',
  anyOf: [
    { type: 'string' },
    {
      type: 'object',
      required: ['tag'],
      properties: {
        tag: { type: 'string' },
        attributes: {
          type: 'object',
          additionalProperties: { type: ['string', 'number', 'boolean'] },
        },
        children: { type: 'array', items: { $ref: 'Markup#' } },
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['cluster'],
      properties: { cluster: { type: 'integer', minimum: 0 } },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['link', 'children'],
      properties: {
        link: { type: 'integer', minimum: 0 },
        children: { type: 'array', items: { $ref: 'Markup#' } },
      },
      additionalProperties: false,
    },
    {
      type: 'object',
      required: ['embed'],
      properties: { embed: { type: 'integer', minimum: 0 } },
      additionalProperties: false,
    },
  ],
} as const;

/** A body tree, by reference to the registered schema. */
export const MarkupList = Type.Array(Type.Unsafe<Markup>({ $ref: 'Markup#' }));
