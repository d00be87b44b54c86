/** The text of an address; rejects where it cannot be had. */
export async function askText(href: string): Promise<string> {
  const answer = await fetch(href, { cache: 'no-cache' });
  if (!answer.ok) throw new Error(`${href} answers ${answer.status}`);
  return answer.text();
}
