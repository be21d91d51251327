import { describe, expect, it } from 'vitest';
import { checkModulePicture, modulePicture, withPicture } from './module-picture.ts';
import { plantTree } from './project-tree.ts';

const place = '# Map\n\n<!-- module graph: drawn by tools/draw-modules.ts -->\nold\n<!-- end of module graph -->\n\nMore.\n';

describe('the picture of the module graph', () => {
  it('shows every arrow that does not follow from others', () => {
    expect(modulePicture()).toContain('  pathways --> assessments\n');
    expect(modulePicture()).not.toContain('  pathways --> people\n');
    expect(modulePicture()).toContain('| pathways | people, competencies, job-architecture, assessments |');
    expect(modulePicture()).toContain("| insights | any module's queries |");
  });

  it('is written between its markers', () => {
    const text = withPicture(place);
    expect(text.startsWith('# Map\n\n<!-- module graph')).toBe(true);
    expect(text.endsWith('<!-- end of module graph -->\n\nMore.\n')).toBe(true);
    expect(text).not.toContain('old');
    expect(withPicture(text)).toBe(text);
  });

  it('must be of today', () => {
    expect(checkModulePicture(plantTree({ 'ARCHITECTURE.md': place }))).toMatchObject([{ rule: 'module-picture-stale' }]);
    expect(checkModulePicture(plantTree({ 'ARCHITECTURE.md': withPicture(place) }))).toEqual([]);
  });

  it('needs its markers', () => {
    expect(() => withPicture('# Map\n')).toThrow('no place for the module graph');
    expect(checkModulePicture(plantTree({ 'ARCHITECTURE.md': '# Map\n' }))).toMatchObject([{ rule: 'module-picture-stale' }]);
  });
});
