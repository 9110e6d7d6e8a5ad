/** The same one after the other, each begun while the one before is looked at. */
export async function* ahead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = begun(items)
  try {
    for (let item = await next; !item.done; item = await next) {
      next = begun(items)
      yield item.value
    }
  } finally {
    await next.catch(leftAlone)
    await items.return(undefined)
  }
}

/** What fails is told when the item is asked for. */
function begun<T>(items: AsyncGenerator<T>): Promise<IteratorResult<T>> {
  const item = items.next()
  item.catch(leftAlone)
  return item
}

const leftAlone = (): undefined => undefined
