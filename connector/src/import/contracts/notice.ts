import type { Row } from '../row/row.ts'

type NoticeField = 'noticeDays' | 'noticeMonths' | 'optOutOpensDays' | 'noticeGivenOn' | 'noticeRescindedOn'

/** How long before the end notice is due, and whether it was given. */
export function notice(row: Row<NoticeField>): Record<string, unknown> {
  const inDays = counted(row, 'noticeDays')
  const inMonths = counted(row, 'noticeMonths')
  return {
    notice:
      inDays !== null
        ? { count: inDays, unit: 'days' }
        : inMonths !== null
          ? { count: inMonths, unit: 'months' }
          : null,
    optOutOpensDays: counted(row, 'optOutOpensDays'),
    noticeGivenOn: row.day('noticeGivenOn'),
    noticeRescindedOn: row.day('noticeRescindedOn'),
  }
}

function counted(row: Row<NoticeField>, field: NoticeField): number | null {
  const count = row.whole(field)
  if (count !== null && count < 0) throw row.refusal(field, 'write a whole number of 0 or more')
  return count
}
