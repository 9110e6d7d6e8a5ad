import { Document, isCollection, isMap, isScalar, isSeq, visit } from 'yaml'
import type { Imported } from './imported.ts'

/** A scorecard as the file a person goes on editing: what was understood and what was lost stands above it. */
export function scorecardYaml({ scorecard, notes, unsupported, comments }: Imported, origin: string): string {
  const document = new Document({ scorecard })
  document.commentBefore = [
    ` ${origin}`,
    ...notes.map(note => ` - ${note}`),
    ...(unsupported.length > 0 ? [' Not carried over:', ...unsupported.map(limit => ` - ${limit}`)] : []),
  ].join('\n')
  for (const { path, text } of comments) commentOn(document, ['scorecard', ...path], text)
  foldSmallLists(document)
  return document.toString({ lineWidth: 0, flowCollectionPadding: true })
}

function commentOn(document: Document, path: readonly string[], text: string): void {
  const parent = document.getIn(path.slice(0, -1), true)
  const pair = isMap(parent)
    ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined
  if (isScalar(pair?.key)) pair.key.commentBefore = ` ${text}`
}

/** Bands and points take a line each. */
function foldSmallLists(document: Document): void {
  visit(document, {
    Collection(_, node, path) {
      const inList = isSeq(path.at(-1))
      const flat = isMap(node)
        ? node.items.every(({ value }) => isScalar(value))
        : !node.items.some(isCollection)
      if (flat && (inList || isSeq(node))) node.flow = true
    },
  })
}
