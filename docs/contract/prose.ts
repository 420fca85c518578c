/** Turns the contract's own Markdown into HTML. Nothing but the contract goes in. */
import { createMarkdownProcessor } from '@astrojs/markdown-remark'

const processor = await createMarkdownProcessor({ syntaxHighlight: false, smartypants: false })

/** Paragraphs and lists. */
export async function prose(markdown: string): Promise<string> {
  return (await processor.render(markdown)).code
}

/** One paragraph, without its tags. */
export async function phrase(markdown: string): Promise<string> {
  return (await prose(markdown)).replace(/^<p>|<\/p>$/g, '')
}
