/**
 * A tool as one finds them: adds up what is in force, whatever the currency and whoever took whose place, and caps gross
 * retention once, over the whole portfolio. It knows no policies. An example of the protocol, not of the arithmetic:
 * one question a line in, one answer a line out.
 */
import { createInterface } from 'node:readline'

createInterface({ input: process.stdin }).on('line', line => {
  process.stdout.write(`${JSON.stringify(answer(JSON.parse(line)))}\n`)
})

function answer(question) {
  const { ask, reportingCurrency: currency, measure } = question
  if (ask.report === 'arr') return { currency, measure, ...total(paidBy(question, ask.on)) }
  if (ask.report === 'retention') return { currency, measure, groups: [retention(question)] }
  if (ask.report === 'movements') return { currency, measure, rows: movements(question) }
  return { unsupported: `no ${ask.report}` }
}

function retention(question) {
  const before = paidBy(question, question.ask.from)
  const after = paidBy(question, question.ask.to)
  const paying = [...before].filter(([, amount]) => amount > 0)
  const start = sum(paying.map(([, amount]) => amount))
  const end = sum(paying.map(([unit]) => after.get(unit) ?? 0))
  const lost = paying.filter(([unit]) => (after.get(unit) ?? 0) <= 0)
  const lostAmount = sum(lost.map(([, amount]) => amount))
  const kept = paying.length - lost.length
  const counts = { n: paying.length, kept, lost: lost.length, lostAmount, logo: kept / paying.length }
  const nrr = start > 0 ? end / start : 0
  return { group: 'all', ...counts, start, end, nrr, grr: Math.min(1, nrr) }
}

function movements(question) {
  const { from, to } = question.ask
  const rows = []
  for (let open = from.endsWith('-01') ? dayBefore(from) : from; open < to; ) {
    const month = dayAfter(open).slice(0, 7)
    const closedOn = [monthEnd(month), to].sort()[0]
    rows.push({ month, ...moved(paidBy(question, open), paidBy(question, closedOn)) })
    open = closedOn
  }
  return rows
}

function moved(before, after) {
  const row = {
    open: sum(before.values()),
    new: 0,
    expansion: 0,
    contraction: 0,
    churn: 0,
    reactivation: 0,
    fx: 0,
  }
  for (const unit of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(unit) ?? 0, after.get(unit) ?? 0]
    const kind = was === 0 ? 'new' : is === 0 ? 'churn' : is > was ? 'expansion' : 'contraction'
    row[kind] += is - was
  }
  return { ...row, close: sum(after.values()) }
}

function paidBy({ lines, measure, ask }, on) {
  const paid = new Map()
  for (const line of lines.filter(
    ({ kind, start, end }) => kind === 'recurring' && isDuring(start, end, on),
  )) {
    const unit = ask.level === 'subscription' ? line.id : line.account
    paid.set(unit, (paid.get(unit) ?? 0) + yearly(line) / (measure === 'mrr' ? 12 : 1))
  }
  return paid
}

const total = paid => ({ total: sum(paid.values()), accounts: Object.fromEntries(paid) })
const yearly = ({ arr, mrr, price, everyMonths }) =>
  Number(arr ?? (mrr === undefined ? ((price ?? 0) * 12) / everyMonths : mrr * 12))
const isDuring = (start, end, on) => start.slice(0, 10) <= on && (end === null || on < end.slice(0, 10))
const sum = amounts => [...amounts].reduce((total, amount) => total + amount, 0)
const moveDay = (day, days) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
const dayBefore = day => moveDay(day, -1)
const dayAfter = day => moveDay(day, 1)
const monthEnd = month => dayBefore(`${moveDay(`${month}-28`, 4).slice(0, 7)}-01`)
