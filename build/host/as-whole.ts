/**
 * Hands one of our parts to the app as the whole thing of Electron's. The stand-in has only the members Respite uses,
 * so somewhere a part has to pass for the whole; it does so here and nowhere else. What the part does have is checked
 * where its class says `implements Pick<...>`.
 */
export function asWhole<Whole extends object>(
  part: object & { readonly [Key in keyof Whole]?: unknown },
): Whole {
  return part as unknown as Whole
}
