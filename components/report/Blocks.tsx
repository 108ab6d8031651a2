import type { ComponentChildren } from 'preact';
import { PaperTable } from '@/components/report/PaperTable';
import { PaperText } from '@/components/report/PaperText';
import type { Block, Line } from '@/utils/i18n/renderings/paper/paper';

interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Of the headings in it. */
  readonly level?: 3 | 4;
  /** What stands under a step on the screen. */
  readonly renderUnderStep?: (step: number) => ComponentChildren;
}

/** The blocks of an annex, in their order. */
export function Blocks(props: BlocksProps) {
  return (
    <>
      {props.blocks.map((block, index) => (
        <BlockView key={`${index} ${block.kind}`} {...props} block={block} />
      ))}
    </>
  );
}

function BlockView({ block, level = 3, renderUnderStep }: Omit<BlocksProps, 'blocks'> & { readonly block: Block }) {
  const place = block.isStated ? 'stated-words' : block.onScreenOnly ? 'on-screen' : undefined;
  const more = renderUnderStep === undefined ? {} : { renderUnderStep };
  const Heading = level === 3 ? 'h3' : 'h4';
  switch (block.kind) {
    case 'text':
      return (
        <p class={place} {...block.handle}>
          <LineView line={block.line} />
        </p>
      );
    case 'list':
      return (
        <ul class={`lines ${place ?? ''}`} {...block.handle}>
          {block.lines.map((line, index) => (
            <li key={`${index} ${line.text}`} {...line.handle}>
              <LineView line={line} />
            </li>
          ))}
        </ul>
      );
    case 'table':
      return <PaperTable caption={block.caption} table={block.table} />;
    case 'section':
      return (
        <section {...block.handle} {...liveOf(block)}>
          <Heading>{block.title}</Heading>
          <Blocks blocks={block.blocks} level={4} {...more} />
        </section>
      );
    case 'item':
      return (
        <div class="paper-item" {...block.handle}>
          <Heading>
            <PaperText text={block.title} /> {block.note !== undefined && <small>({block.note})</small>}
          </Heading>
          <Blocks blocks={block.blocks} level={4} {...more} />
          {block.step !== undefined && renderUnderStep?.(block.step)}
        </div>
      );
    default:
      return block satisfies never;
  }
}

/** Changes come while somebody reads, so they are told and can be gone to. */
function liveOf({ title, handle }: Extract<Block, { kind: 'section' }>) {
  const isChanges = handle?.['data-changes'] !== undefined;
  return isChanges ? ({ 'aria-label': title, 'aria-live': 'polite' } as const) : {};
}

function LineView({ line: { lead, text, url, quoteIn } }: { readonly line: Line }) {
  const words = <PaperText text={text} />;
  const said =
    url === undefined ? (
      words
    ) : (
      <a href={url} target="_blank" rel="noreferrer noopener">
        {words}
      </a>
    );
  return (
    <>
      {lead !== undefined && <b>{lead}: </b>}
      {quoteIn === undefined ? said : <q lang={quoteIn}>{said}</q>}
    </>
  );
}
