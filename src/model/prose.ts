/** A run of words inside a paragraph. A string is plain text. */
export type Inline =
  | string
  | { readonly tag: 'strong' | 'em'; readonly children: readonly Inline[] }
  | { readonly tag: 'a'; readonly href: string; readonly children: readonly Inline[] };

/** A block of a longer text. Content's Markdown becomes these, so that no HTML string ever travels. */
export type Block =
  | { readonly tag: 'p' | 'h2' | 'h3' | 'blockquote'; readonly children: readonly Inline[] }
  | { readonly tag: 'ul' | 'ol'; readonly items: readonly (readonly Inline[])[] };
