import type { Page } from 'playwright-core'

/** Two pictures of one colour may differ by this much in a channel of 0 to 255: a font's edge is not drawn alike twice. */
const tolerance = 8

/** The share of pixels in which two PNGs differ; 1 where they are not of one size. */
export const differingShare = (page: Page, before: Buffer, after: Buffer): Promise<number> =>
  page.evaluate(
    async ({ pictures, tolerance }) => {
      const drawn = await Promise.all(
        pictures.map(async base64 => {
          const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }))
          const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!
          context.drawImage(bitmap, 0, 0)
          return context.getImageData(0, 0, bitmap.width, bitmap.height)
        }),
      )
      const [a, b] = drawn as [ImageData, ImageData]
      if (a.width !== b.width || a.height !== b.height) return 1
      let differing = 0
      for (let at = 0; at < a.data.length; at += 4)
        if ([0, 1, 2, 3].some(channel => Math.abs(a.data[at + channel]! - b.data[at + channel]!) > tolerance))
          differing += 1
      return differing / (a.width * a.height)
    },
    { pictures: [before, after].map(picture => picture.toString('base64')), tolerance },
  )
