/** The address of a link in the form that every reader of files takes; null where it is no address at all. */
export function safeAddress(address: string): string | null {
  const whole = address.startsWith('//') ? `https:${address}` : address;
  if (!URL.canParse(whole)) return null;
  return new URL(whole).href.replace(/["'<>\\^`{|}]/g, (sign) => encodeURIComponent(sign));
}
