// Draws a figure's table; the table stays beside it for those who cannot see the chart.
(() => {
  'use strict';
  const symbols = ['circle', 'rect', 'triangle', 'diamond', 'pin', 'arrow', 'roundRect', 'emptyCircle'];
  const dashes = ['solid', 'dashed', 'dotted', [8, 3, 2, 3], 'solid', 'dashed', 'dotted', [8, 3, 2, 3]];
  const tokens = names => {
    const probe = document.createElement('span');
    document.body.append(probe);
    const colours = names.map(name => { probe.style.color = 'var(--' + name + ')'; return getComputedStyle(probe).color; });
    probe.remove();
    return colours;
  };
  const read = figure => {
    const rows = [...figure.querySelectorAll('table tr')].map(row => [...row.cells].map(cell => cell.textContent.trim()));
    const value = text => text === '–' || text === '' ? null : Number(text);
    return {names: rows[0].slice(1), labels: rows.slice(1).map(row => row[0]),
      values: rows[0].slice(1).map((_, i) => rows.slice(1).map(row => value(row[i + 1])))};
  };
  const option = (figure, table) => {
    const stacked = figure.dataset.chart === 'stack';
    const unit = figure.dataset.unit ?? '';
    const named = figure.dataset.series?.split(' ') ?? table.names.map((_, i) => 'series-' + (i % 8 + 1));
    const [ink, quiet, line, surface] = tokens(['ink', 'ink-quiet', 'line', 'surface']);
    const colours = tokens(named);
    const decal = [0, 1, 2, 3].map(i => [{symbol: 'none'}, {symbol: 'line', dashArrayX: [1, 0], dashArrayY: [2, 5], rotation: -Math.PI / 4},
      {symbol: 'rect', dashArrayX: [[3, 3], [0, 3, 3, 0]], dashArrayY: [3, 0], symbolSize: .6}, {symbol: 'circle', dashArrayX: [[6, 6], [0, 6, 6, 0]], dashArrayY: [5, 0], symbolSize: .6}][i]);
    const axis = {axisLine: {lineStyle: {color: line}}, axisTick: {show: false}, axisLabel: {color: quiet, hideOverlap: true}, splitLine: {lineStyle: {color: line}}};
    return {
      animation: false, color: colours, textStyle: {fontFamily: getComputedStyle(document.body).fontFamily, color: ink},
      legend: {type: 'scroll', bottom: 0, textStyle: {color: ink}, pageTextStyle: {color: ink}, pageIconColor: ink, itemWidth: 22, itemHeight: 10},
      grid: {left: 8, right: 16, top: 24, bottom: 40, containLabel: true},
      tooltip: {trigger: 'axis', renderMode: 'richText', backgroundColor: surface, borderColor: line, textStyle: {color: ink},
        valueFormatter: value => value === null || value === undefined ? '–' : value + (unit ? ' ' + unit : '')},
      xAxis: {type: 'category', data: table.labels, boundaryGap: stacked, ...axis},
      yAxis: {type: 'value', max: unit === '%' ? 100 : undefined, minInterval: stacked ? 1 : undefined, axisLabel: {color: quiet, formatter: '{value}' + (unit ? ' ' + unit : '')}, splitLine: {lineStyle: {color: line}}},
      series: table.names.map((name, i) => stacked
        ? {name, type: 'bar', stack: 'all', data: table.values[i], barMaxWidth: 36, itemStyle: {borderColor: surface, borderWidth: 1, decal: {color: 'rgba(255,255,255,.35)', ...decal[i % 4]}}}
        : {name, type: 'line', data: table.values[i], connectNulls: true, symbol: symbols[i % 8], symbolSize: 8, showAllSymbol: true, lineStyle: {width: 2, type: dashes[i % 8]}}),
    };
  };
  const figures = [...document.querySelectorAll('figure[data-chart]')].map(figure => {
    const table = read(figure);
    const chart = echarts.init(figure.querySelector('.chart'), null, {renderer: 'canvas'});
    const draw = () => chart.setOption(option(figure, table), true);
    draw();
    new ResizeObserver(() => chart.resize()).observe(figure.querySelector('.chart'));
    return draw;
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => figures.forEach(draw => draw()));
})();
