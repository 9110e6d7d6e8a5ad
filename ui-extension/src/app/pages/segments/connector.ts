import {
  type SaveSegmentRequest,
  SegmentReceipt,
  SegmentsPage,
  segmentsPagePath,
  segmentsPath,
  segmentTryPath,
  TryReceipt,
} from '@perennial/shared/wire/segments'
import { ask } from '../../common/connector/ask.ts'

export interface SegmentsConnector {
  segments(): Promise<SegmentsPage>
  tried(when: unknown): Promise<TryReceipt>
  save(request: SaveSegmentRequest): Promise<SegmentReceipt>
}

export const httpSegments: SegmentsConnector = {
  segments: () => ask(segmentsPagePath, SegmentsPage),
  tried: when => ask(segmentTryPath, TryReceipt, { when }),
  save: request => ask(segmentsPath, SegmentReceipt, request),
}
