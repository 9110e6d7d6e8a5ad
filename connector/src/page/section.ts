import { type Html, html, type Part } from './html.ts'

/** One part of the page: its heading and the answer in a sentence before the details. */
export interface Section {
  id: string
  title: string
  /** How the list of contents calls it. */
  name: string
  /** Shown beside its name, e.g. how many. */
  mark?: string
  lead: Part
  body: Part
}

export const sectionHtml = ({ id, title, lead, body }: Section): Html => html`
<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="lead">${lead}</p>
${body}
</section>`

export const contents = (sections: readonly Section[]): Html => html`
<nav aria-label="Contents"><ul>${sections.map(entry)}</ul></nav>`

const entry = ({ id, name, mark }: Section): Html =>
  html`<li><a href="#${id}"><span>${name}</span>${mark && html` <span class="mark">${mark}</span>`}</a></li>`
