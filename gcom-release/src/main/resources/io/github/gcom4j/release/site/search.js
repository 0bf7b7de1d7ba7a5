'use strict';

const root = document.currentScript.dataset.root;
const form = document.getElementById('search');
const input = form.querySelector('input');
const found = document.getElementById('found');
const MOST = 12;
const LENGTH = 140;
let index;

// Made when it is first needed, which takes some tens of milliseconds.
function sections() {
  index = index || lunr(function () {
    this.ref('number');
    this.field('title', { boost: 10 });
    this.field('page', { boost: 3 });
    this.field('text');
    SECTIONS.forEach((section, number) => this.add({ ...section, number }));
  });
  return index;
}

// All words must be there, in any of their forms, the last one as far as it is written.
function search(words) {
  const telling = words.filter((word) => lunr.stopWordFilter(word));
  const stems = telling.map((word) => lunr.stemmer(new lunr.Token(word)).toString());
  return stems.length === 0 ? [] : sections().query((query) => stems.forEach((stem, place) => {
    const last = place === stems.length - 1;
    query.term(last ? `${stem}*` : stem, { presence: lunr.Query.presence.REQUIRED, usePipeline: false });
  }));
}

function excerpt(text, words) {
  const lower = text.toLowerCase();
  const first = Math.min(...words.map((word) => lower.indexOf(word)).filter((at) => at >= 0), text.length);
  const start = first === text.length ? 0 : Math.max(0, first - LENGTH / 3);
  return (start > 0 ? '… ' : '') + text.slice(start, start + LENGTH) + (start + LENGTH < text.length ? ' …' : '');
}

function line(section, words) {
  const entry = document.createElement('li');
  const link = entry.appendChild(document.createElement('a'));
  link.href = root + section.address;
  link.append(section.title === section.page ? section.title : `${section.page}: ${section.title}`);
  link.appendChild(document.createElement('small')).append(excerpt(section.text, words));
  return entry;
}

function nothing() {
  const entry = document.createElement('li');
  entry.appendChild(document.createElement('p')).append('Nothing found');
  return entry;
}

function show() {
  const words = input.value.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const hits = words.length ? search(words).slice(0, MOST) : [];
  const lines = hits.map((hit) => line(SECTIONS[hit.ref], words));
  found.replaceChildren(...(words.length && !lines.length ? [nothing()] : lines));
}

input.addEventListener('input', show);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  found.querySelector('a')?.click();
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    found.replaceChildren();
  } else if (event.key === '/' && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
});
