// What can be seen of a page only from within. Put into every page that is judged, before its own
// script; changes nothing until asked. Every question gives words to read, none when all is well.
"use strict";
globalThis.judging = (() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  const short = (words) => words.replace(/\s+/g, " ").trim().slice(0, 60);
  const named = (e) => `<${e.localName} class="${e.getAttribute("class") ?? ""}"> ${short(e.textContent)}`;

  // Said to screen readers only, or waiting above the page's edge for the keyboard.
  const isAside = (e) => Boolean(e.closest(".hidden, .skip:not(:focus)"));
  const isSeen = (e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && !isAside(e);

  const px = (words) => parseFloat(words) || 0;
  const style = (e) => getComputedStyle(e);

  // Colours: what the browser computes is rgb(…), rgba(…) or color(srgb …).
  const parts = (colour) => {
    const [red, green, blue, alpha = 1] = colour.match(/[\d.]+%?/g).map(parseFloat);
    return colour.startsWith("color(") ? [red * 255, green * 255, blue * 255, alpha] : [red, green, blue, alpha];
  };
  const light = (colour) => {
    const [red, green, blue] = parts(colour).map((part) => {
      const share = part / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const contrast = (one, other) => {
    const [dark, bright] = [light(one), light(other)].sort((a, b) => a - b);
    return (bright + 0.05) / (dark + 0.05);
  };
  const canvas = () => {
    const probe = document.createElement("i");
    probe.style.backgroundColor = "Canvas";
    document.body.append(probe);
    const colour = style(probe).backgroundColor;
    probe.remove();
    return colour;
  };
  const ground = (e) => {
    for (let at = e; at; at = at.parentElement) {
      const colour = style(at).backgroundColor;
      if (parts(colour)[3] > 0.5) return colour;
    }
    return canvas();
  };

  // Lines of text that are seen: the text, its element, and the box of each line.
  const lines = () => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const e = node.parentElement;
      if (!node.data.trim() || e.closest("script, style, svg") || !isSeen(e)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) {
        // The middle half: fonts reach above and below their letters, lines may share that room.
        const quarter = box.height / 4;
        if (box.width > 1) found.push({ node, e, left: box.left, right: box.right, top: box.top + quarter, bottom: box.bottom - quarter });
      }
    }
    return found;
  };
  const cutOff = () =>
    all("body *").filter((e) => {
      const { overflowX, overflowY } = style(e);
      if (e.closest("svg") || !isSeen(e)) return false;
      return (
        (overflowX !== "visible" && e.scrollWidth > e.clientWidth + 1) ||
        (overflowY !== "visible" && e.scrollHeight > e.clientHeight + 1)
      );
    });
  const isPainted = (e) => parts(style(e).backgroundColor)[3] > 0 || px(style(e).borderBlockStartWidth) > 0;
  const outside = (line) => {
    let box = line.e;
    while (box && (!isPainted(box) || style(box).display === "inline")) box = box.parentElement;
    if (!box) return false;
    const edge = box.getBoundingClientRect();
    return line.left < edge.left - 1 || line.right > edge.right + 1 || line.top < edge.top - 1 || line.bottom > edge.bottom + 1;
  };
  const covered = (found) => {
    const sorted = [...found].sort((a, b) => a.top - b.top);
    return sorted.filter((line, at) => {
      for (let next = at + 1; next < sorted.length && sorted[next].top < line.bottom - 1; next += 1) {
        const other = sorted[next];
        if (other.node !== line.node && other.left < line.right - 1 && line.left < other.right - 1) return true;
      }
      return false;
    });
  };

  // A point of the focused thing that something else lies on.
  const isBuried = (e, x, y) => {
    const top = document.elementFromPoint(x, y);
    return !top || !(e.contains(top) || top.contains(e));
  };
  const pointsOf = (e) =>
    [...e.getClientRects()].flatMap(({ left, right, top, bottom }) => {
      const [middle, half] = [(left + right) / 2, (top + bottom) / 2];
      return [[middle, half], [middle, top + 2], [middle, bottom - 2], [left + 2, half], [right - 2, half]];
    });
  // A ring is drawn on the thing, on the card around it, or on what stands for it.
  const isRing = (e) => {
    const { outlineStyle, outlineWidth, outlineColor } = style(e);
    return outlineStyle !== "none" && px(outlineWidth) >= 2 && contrast(outlineColor, ground(e.parentElement)) >= 3;
  };
  const hasRing = (e) => {
    const around = [e.matches("input") ? e.nextElementSibling : e];
    while (around.at(-1)?.parentElement?.closest("main *")) around.push(around.at(-1).parentElement);
    return around.some((each) => each && isRing(each));
  };

  return {
    lowTargets: (least) =>
      all("a, summary, button, input, select, textarea, [role=button]")
        .filter((e) => e.offsetParent && !isAside(e) && !e.closest(".prose, dd, .notice"))
        .map((e) => [e, e.getBoundingClientRect().height])
        .filter(([, height]) => height && height < least - 0.5)
        .map(([e, height]) => `${named(e)}: ${height} px`),

    sideways: () => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth),

    whoIsWide: () =>
      all("body *")
        .filter((e) => isSeen(e) && !e.closest("svg") && (e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1))
        .slice(-3)
        .map(named),

    // WCAG 1.4.12, the four distances that a reader may ask for.
    spreadText: () => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        "*, ::before, ::after { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
          " p { margin-block-end: 2em !important }",
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },

    squeezed: () => {
      const found = lines();
      return [
        ...cutOff().map((e) => `cut off: ${named(e)}`),
        ...found.filter(outside).map((line) => `out of its box: ${short(line.node.data)}`),
        ...covered(found).map((line) => `covered: ${short(line.node.data)}`),
      ];
    },

    // The thing that has the keyboard's focus, and what is wrong with how it shows.
    focused: () => {
      const e = document.activeElement;
      if (!e || e === document.body) return null;
      const points = pointsOf(e);
      const faults = [
        ...(hasRing(e) ? [] : ["its focus cannot be seen"]),
        ...(points.length ? [] : ["it is not there to be seen"]),
        ...(points.some(([x, y]) => isBuried(e, x, y)) ? ["something lies on it, or it is outside the window"] : []),
      ];
      return { address: e.href ?? "", faults: faults.map((fault) => `${named(e)}: ${fault}`) };
    },

    moving: () => [
      ...document.getAnimations().map((each) => `runs: ${each.constructor.name}`),
      ...all("*").filter((e) => style(e).animationName !== "none").map((e) => `animated: ${named(e)}`),
      ...all("*").filter((e) => style(e).transitionDuration.split(",").some((time) => px(time) > 0.01)).map((e) => `fades: ${named(e)}`),
      ...all("*").filter((e) => style(e).scrollBehavior === "smooth").map((e) => `glides: ${named(e)}`),
    ],

    // Text and drawn signs that are too near to what they stand on.
    unreadable: () => [
      ...[...new Set(lines().map((line) => line.e))]
        .filter((e) => contrast(style(e).color, ground(e)) < 4.5)
        .map((e) => `text ${style(e).color} on ${ground(e)}: ${named(e)}`),
      ...all("svg.icon")
        .filter((e) => isSeen(e) && contrast(style(e).color, ground(e)) < 3)
        .map((e) => `icon ${style(e).color} on ${ground(e)}: ${named(e.parentElement)}`),
    ],
  };
})();
