/**
 * The end of an address that leads to a section: `#course:dates`, where `course` is the id of the element, or of the module where the
 * element has none. The colon keeps it apart from ids of the page and from routers, whose addresses begin with `#/` or `#!`.
 */
export const writeSectionLink = (scope: string, section: string): string => `#${encodeURIComponent(scope)}:${encodeURIComponent(section)}`;

/** The section that the end of an address names; undefined where it speaks of something else. */
export function readSectionLink(hash: string, scope: string): string | undefined {
  const start = `#${encodeURIComponent(scope)}:`;
  // Browsers leave some characters of an id as they are typed, and escape them when they are set.
  const own = hash.startsWith(start) ? hash.slice(start.length) : undefined;
  if (own === undefined || own === '') return undefined;
  try {
    return decodeURIComponent(own);
  } catch {
    return undefined;
  }
}
