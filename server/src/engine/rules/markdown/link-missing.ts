import { anchorOf, links, type Link } from '../../facts/links.ts';
import { noOptions } from '../options.ts';
import { documentRule } from '../rule.ts';

const SCHEME = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** Links and images that lead to no file, and `#fragments` that lead to no heading. */
export const linkMissing = documentRule({
  id: 'link-missing',
  group: 'markdown',
  title: { zh: '链接或图片不存在', en: 'Link or image to nothing' },
  severity: 'warning',
  fixable: 'none',
  options: noOptions,
  messages: {
    image: {
      zh: '找不到图片文件“{path}”：排版时这里会是空白。请核对文件名（大小写也要一致）或补上文件。',
      en: 'There is no image “{path}”: this place will be empty. Check its name (case matters) or add the file.',
    },
    file: {
      zh: '找不到链接所指的文件“{path}”。请核对文件名或补上文件。',
      en: 'There is no file “{path}” for this link. Check its name or add the file.',
    },
    fragment: {
      zh: '本文没有与“#{fragment}”对应的标题，点击后不会跳转。请改为现有标题。',
      en: 'No heading answers to “#{fragment}”, so the link leads nowhere. Name a heading there is.',
    },
  },
  facts: { links },
  *check({ links: { links: all, hasAnchor } }, { surroundings }) {
    for (const link of all) {
      if (link.url === '' || SCHEME.test(link.url) || link.url.startsWith('/')) continue;
      const [path, fragment] = partsOf(link);
      if (path === '') {
        if (fragment !== '' && !hasAnchor(anchorOf(fragment)))
          yield { message: 'fragment', data: { fragment }, at: link.at };
      } else if (surroundings?.exists(path) === false) {
        yield { message: link.kind === 'image' ? 'image' : 'file', data: { path }, at: link.at };
      }
    }
  },
});

/** Path and fragment, percent-encoding undone where it is one. */
function partsOf({ url }: Link): readonly [string, string] {
  const hash = url.indexOf('#');
  const path = (hash < 0 ? url : url.slice(0, hash)).split('?', 1).join('');
  return [decoded(path), hash < 0 ? '' : decoded(url.slice(hash + 1))];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
