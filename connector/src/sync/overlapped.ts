/** Hands pages to `write` one after another while the page after is already being fetched. */
export async function overlapped<P extends { next: string | null }>(
  start: string | null,
  fetch: (cursor: string | null) => Promise<P>,
  write: (page: P) => Promise<void>,
): Promise<void> {
  let coming: Promise<P> | null = fetch(start)
  while (coming) {
    const page: P = await coming
    coming = page.next === null ? null : fetch(page.next)
    // safe: the failure of a prefetch is thrown when it is awaited; this only keeps it from being unhandled before
    coming?.catch(() => undefined)
    await write(page)
  }
}
