import Type, { type Static } from 'typebox';
import { exact } from './common.ts';

/** An address that leads nowhere, with what its visitor may have meant. */
export const NotFoundPage = exact({
  path: Type.String(),
  message: Type.String(),
  near: Type.Array(
    exact({
      href: Type.String(),
      title: Type.String(),
      what: Type.String({ description: 'note, reference or page' }),
    }),
  ),
});
export type NotFoundPage = Static<typeof NotFoundPage>;

/** RFC 9457 problem details, the form of every error of the JSON interface. */
export const ProblemDetails = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.Optional(Type.String()),
  instance: Type.Optional(Type.String()),
  near: Type.Optional(NotFoundPage.properties.near),
});
export type ProblemDetails = Static<typeof ProblemDetails>;
