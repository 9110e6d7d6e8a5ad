import { html, joined, nothing } from './html.ts'

it('escapes what is put into text and into quoted attributes', () => {
  const name = `<script>alert("x")</script> & 'Sons'`
  expect(html`<p title="${name}">${name}</p>`.text).toBe(
    '<p title="&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;Sons&#39;</p>',
  )
})

it('takes markup, numbers and lists as they stand and leaves out what is absent', () => {
  expect(html`${html`<b>1</b>`}${[2, ' ', '<']}${null}${undefined}${false}${0}`.text).toBe('<b>1</b>2 &lt;0')
})

it('escapes what was escaped before once more, so that a name reads as it was entered', () => {
  expect(html`${'&lt;'}`.text).toBe('&amp;lt;')
})

it('joins with a separator between, never around', () => {
  expect(joined(['a', '<', 'c'], ', ').text).toBe('a, &lt;, c')
  expect(joined([], ', ').text).toBe(nothing.text)
})
