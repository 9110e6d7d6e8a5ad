import type { Page } from 'playwright-core'

/** Names of the cards and panels of a record that lie over another one. */
export const covered = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const boxes = [...document.querySelectorAll<HTMLElement>('.p-card, .p-panel')].map(element => ({
      name: element.dataset.card ?? element.querySelector('summary')?.textContent ?? '',
      at: element.getBoundingClientRect(),
    }))
    const lieOverEachOther = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
    return boxes
      .filter((one, index) => boxes.slice(0, index).some(other => lieOverEachOther(one.at, other.at)))
      .map(({ name }) => name)
  })
