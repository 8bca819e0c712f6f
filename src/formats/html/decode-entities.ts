import { parseFragment } from 'parse5';

/** Puts characters for the entities of HTML (`&amp;`, `&#126;`) and leaves tags as they are; what is no entity stays. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,30});/gu, (entity) => {
    const [node] = parseFragment(entity).childNodes;
    return node && 'value' in node ? node.value : entity;
  });
