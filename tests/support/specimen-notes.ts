/** Notes with one of everything that a note can hold, and the works that they cite. */

const references = `
@article{doe2001growth,
  title = {Growth of {SMEs} abroad: A long title that goes on and on, so that an entry of the list of works is as long as three lines},
  author = {Doe, Jane and Roe, Richard},
  journal = {Journal of Long Names},
  year = {2001},
  volume = {12},
  number = {3},
  pages = {10--25},
  doi = {10.1000/abc},
}
@book{meier1999,
  title = {Über Größe},
  author = {Meier, Änne},
  publisher = {Verlag & Söhne},
  year = {1999},
  langid = {german},
}
@article{cohen2010,
  title = {מחקר על צמיחה},
  author = {כהן, דוד},
  journal = {כתב עת},
  year = {2010},
}
@misc{odd&key/1:x,
  title = {A <b>title</b> with \\& signs \\% and "quotes"},
  author = {{World Bank}},
  year = {2020},
  url = {https://example.org/a?b=c&d=(e)},
}
`;

const everything = `---
title: Everything <at> once & "more"
kind: study
---

An opening with *italics*, **bold**, ***both***, ~~struck~~, \`code\`, H<sub>2</sub>O, x<sup>2</sup>, <u>lines</u> and <mark>marks</mark>;
it goes on over a line. A first citation [@doe2001growth, p. 12], several [see @meier1999, chap. 3; but cf. @doe2001growth, pp. 14-15, emphasis added].

@doe2001growth [p. 20] say so in the sentence, and without a name [-@meier1999]. An odd key [@{odd&key/1:x}]. A key that no file has [@nobody1900].

## Links {of} all kinds

To [[other]], to [[other#A part|a part of it]], to [[absent]], to [[elsewhere|a note apart]], to [the web](https://example.org/a_b?c=d&e=f "T"), to <https://example.org/>, to [a place here](#lists).

- helps:: [[other]] because the two belong together [@meier1999].
- helps:: [[elsewhere]] as well.

## Lists

1. first
2. second
   - dot
     - deeper dot
   - another
3. third

7. begins at seven
8. and goes on

- [x] done
- [ ] not done

* a loose item

  with two paragraphs [@cohen2010]

* \`\`\`js
  const a = "<b>"; // in an item
  \`\`\`

## Tables

| Name | Size | Note |
| :-- | :-: | --: |
| a \\| b | **2** | [@meier1999] |
| long text that needs a wide column so that it is not broken at every word | 10 | x |

<table><caption>Covered cells</caption><tr><th>One</th><th colspan="2">Two and three</th></tr><tr><td rowspan="2">tall</td><td>b</td><td>c</td></tr><tr><td>d</td><td>e</td></tr></table>

## The rest

> A quotation of two
> lines.
>
> > And one in it.

> [!warning] Careful
> A box.

\`\`\`python
def f(x):
    return x  # <tag> & "quotes"
\`\`\`

---

A note at the foot[^one], and the same again[^one]. One with a citation[^two].

[^one]: What it says, *in italics*.

    In two paragraphs.

[^two]: As @doe2001growth [p. 3] have it.

![[other]]

A picture ![a dot](dot.png) and one that is not there ![no dot](missing.png).

עברית היא שפה [@cohen2010]. 日本語 👩‍🔬 and a tab	here.

1986\\. A great year. A line of "straight quotes" -- with dashes... and @ and # and $5 and C:\\\\path and a_b_c and 2 * 3.
`;

const other = `---
title: The other note
---

Its text [@meier1999, p. 1].

### A part

More of it, back to [[everything]].
`;

/** The files of a small library, by path. */
export const specimenTexts: Readonly<Record<string, string>> = {
  'everything.md': everything,
  'other.md': other,
  'elsewhere.md': '---\ntitle: A note elsewhere\n---\nNot exported.\n',
  'works.bib': references,
  'dot.png': 'not read by the corpus',
};

/** The picture of a dot, four pixels wide and two high. */
export const dot = Uint8Array.from(
  atob(
    'iVBORw0KGgoAAAANSUhEUgAAAAQAAAACCAIAAADwyuo0AAAAEElEQVR4nGOQ96uEIwZkDgBaugcxSiTGbQAAAABJRU5ErkJggg==',
  ),
  (letter) => letter.charCodeAt(0),
);
