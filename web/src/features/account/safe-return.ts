/** Only addresses of this application: a link in a mail may not send somebody to another site. */
export function safeReturn(address: string | null): string {
  return address !== null && /^\/(?![/\\])/u.test(address) ? address : '/';
}
