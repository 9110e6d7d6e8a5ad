/** What a person waits for while a page loads. */
export interface PageSpeed {
  /** Lighthouse's performance score: 0 to 1, 1 is best. */
  score: number
  /** Until anything is drawn, ms. */
  firstContentfulPaint: number
  /** Until the largest part of the page is drawn, ms. */
  largestContentfulPaint: number
  /** How long the page would not have answered to a click, in all, ms. */
  totalBlockingTime: number
}

/**
 * One load with nothing cached, as Lighthouse's desktop preset simulates it, in the Chromium that listens on the port and with
 * the cookies it has. Fails where the page leads to any other address than `shown`.
 */
export async function pageSpeed(url: string, shown: string, port: number): Promise<PageSpeed> {
  // here, because the other benchmarks share this process and are not to carry it
  const { default: lighthouse, desktopConfig } = await import('lighthouse')
  const result = await lighthouse(
    url,
    { port, onlyCategories: ['performance'], logLevel: 'error' },
    desktopConfig,
  )
  const { audits, categories, finalDisplayedUrl, runtimeError } = result!.lhr
  if (runtimeError) throw new Error(`Lighthouse: ${runtimeError.message}`)
  if (finalDisplayedUrl !== shown)
    throw new Error(`Lighthouse was led from ${url} to ${finalDisplayedUrl} instead of ${shown}`)
  return {
    score: categories.performance!.score!,
    firstContentfulPaint: audits['first-contentful-paint']!.numericValue!,
    largestContentfulPaint: audits['largest-contentful-paint']!.numericValue!,
    totalBlockingTime: audits['total-blocking-time']!.numericValue!,
  }
}
