/** Asks again for the colours of kinds and relations, which a change of the library may have changed. */
export function renewKindColours(revision: string) {
  const link = document.querySelector<HTMLLinkElement>('link[href^="/kinds.css"]');
  const address = `/kinds.css?${revision}`;
  if (link && link.getAttribute('href') !== address) link.href = address;
}
