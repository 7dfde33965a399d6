/* Draws the charts of the page from its data. A text next to each chart describes it. */
(function () {
  'use strict';

  const data = JSON.parse(document.getElementById('data').textContent);
  const charts = [];
  const font = getComputedStyle(document.body).fontFamily;
  let picked = 0;

  function colour(name) {
    return getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
  }

  function clock(seconds) {
    const whole = Math.round(Math.abs(seconds));
    const hours = Math.floor(whole / 3600);
    const minutes = Math.floor((whole % 3600) / 60);
    const rest = String(whole % 60).padStart(2, '0');
    const sign = seconds < -0.5 ? '\u2212' : '';
    return sign + (hours ? hours + ':' + String(minutes).padStart(2, '0') : minutes) + ':' + rest;
  }

  function number(value) {
    if (value === null || value === undefined) {
      return '\u2013';
    }
    const digits = Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0;
    return value.toLocaleString('en', { maximumFractionDigits: digits });
  }

  /* An axis label has room for five characters. */
  function short(value) {
    return Math.abs(value) < 10000
      ? number(value)
      : value.toLocaleString('en', { notation: 'compact', maximumFractionDigits: 1 });
  }

  const last = data.times.length ? data.times[data.times.length - 1] : 0;
  const step = data.times.length > 1 ? data.times[1] - data.times[0] : 1;
  const end = Math.max(data.seconds, last + step, 1);

  function bands() {
    return {
      silent: true,
      label: { position: 'top', distance: 4, color: colour('soft'), fontSize: 11 },
      itemStyle: { color: 'transparent' },
      data: data.phases.map((phase, i) => [
        {
          name: phase.name,
          xAxis: Math.max(0, phase.from),
          itemStyle: { color: i % 2 ? colour('band') : 'transparent' }
        },
        { xAxis: Math.min(phase.to, end) }
      ])
    };
  }

  function drawn(tone, width, type) {
    return { color: colour(tone), width: width, type: type };
  }

  /* A line needs two points; one alone is shown as a dot. */
  function isolated(points) {
    return points.filter((point) => point[1] !== null && point[1] !== undefined).length === 1;
  }

  function line(name, tone, points, more) {
    return Object.assign(
      {
        name: name,
        type: 'line',
        showSymbol: isolated(points),
        symbolSize: 6,
        symbol: 'circle',
        lineStyle: drawn(tone, 1.8, 'solid'),
        itemStyle: { color: colour(tone) },
        emphasis: { disabled: true },
        data: points
      },
      more
    );
  }

  /* The first second may have started before the load, but nothing was sent before it. */
  function at(values) {
    return data.times.map((time, i) => [Math.max(0, time), values[i]]);
  }

  /* Marks on the axis for setup within the load, such as logins. */
  function setupMarks() {
    return line('set-up', 'three', data.setup.flatMap((span) => [[span[0], 0], [span[1], 0], [span[1], null]]), {
      showSymbol: false,
      silent: true,
      clip: false,
      tooltip: { show: false },
      lineStyle: drawn('three', 6, 'solid')
    });
  }

  function timeChart(series, unit) {
    const soft = colour('soft');
    series[0].markArea = bands();
    if (data.setup.length) {
      series.push(setupMarks());
    }
    return {
      animation: false,
      textStyle: { fontFamily: font },
      grid: { left: 52, right: 14, top: series.length > 1 ? 34 : 22, bottom: 26 },
      legend: {
        show: series.length > 1,
        top: 0,
        left: 46,
        itemWidth: 22,
        itemHeight: 9,
        itemGap: 18,
        textStyle: { color: soft, fontFamily: font }
      },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colour('paper'),
        borderColor: colour('line'),
        textStyle: { color: colour('ink'), fontSize: 12 },
        valueFormatter: (value) => number(value) + (unit ? ' ' + unit : ''),
        axisPointer: { lineStyle: { color: soft }, label: { show: false } }
      },
      xAxis: {
        type: 'value',
        min: 0,
        max: end,
        minInterval: 1,
        axisLabel: { color: soft, formatter: clock, hideOverlap: true, showMaxLabel: false },
        axisLine: { lineStyle: { color: colour('line') } },
        splitLine: { show: false },
        axisPointer: { label: { formatter: (pointer) => clock(pointer.value) } }
      },
      yAxis: {
        type: 'value',
        name: unit,
        nameGap: 9,
        nameTextStyle: { color: soft, fontFamily: font, align: 'right', padding: [0, 8, 0, 0] },
        min: 0,
        splitNumber: 4,
        axisLabel: { color: soft, formatter: short },
        splitLine: { lineStyle: { color: colour('line') } }
      },
      series: series
    };
  }

  function throughput() {
    const shown = data.requests[picked];
    const area = { areaStyle: { color: colour('one'), opacity: 0.15 } };
    const series = [line('good', 'one', at(shown.ok), area)];
    if (shown.refused.some((value) => value > 0)) {
      series.push(line('refused', 'soft', at(shown.refused), { lineStyle: drawn('soft', 1.4, 'dashed') }));
    }
    series.push(line('failed', 'failed', at(shown.bad)));
    return timeChart(series, '/s');
  }

  function latency() {
    const shown = data.requests[picked];
    return timeChart(
      [
        line('p99', 'three', at(shown.p99), { lineStyle: drawn('three', 1.4, 'dotted') }),
        line('p95', 'two', at(shown.p95)),
        line('p50', 'one', at(shown.p50), { lineStyle: drawn('one', 1.8, 'dashed') })
      ],
      'ms'
    );
  }

  function users() {
    const area = { areaStyle: { color: colour('one'), opacity: 0.15 } };
    const series = [line('at work', 'one', data.users, area)];
    if (data.planned.length) {
      series.push(line('planned', 'ink', data.planned, { lineStyle: drawn('ink', 1.4, 'dashed') }));
    }
    return timeChart(series, '');
  }

  function resource(each) {
    return timeChart([line(each.title, 'one', each.points)], each.unit);
  }

  function distribution() {
    const soft = colour('soft');
    const bars = data.distribution;
    const upper = (i) => (i + 1 < bars.from.length ? number(bars.from[i + 1]) : 'more');
    return {
      animation: false,
      textStyle: { fontFamily: font },
      grid: { left: 52, right: 14, top: 16, bottom: 40 },
      tooltip: {
        trigger: 'axis',
        confine: true,
        backgroundColor: colour('paper'),
        borderColor: colour('line'),
        textStyle: { color: colour('ink'), fontSize: 12 },
        axisPointer: { type: 'shadow' },
        formatter: (items) => {
          const i = items[0].dataIndex;
          return number(bars.from[i]) + ' to ' + upper(i) + ' ms: <b>' + number(bars.shares[i]) + ' %</b>';
        }
      },
      xAxis: {
        type: 'category',
        name: 'ms',
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: soft },
        data: bars.from.map(number),
        axisLabel: { color: soft, hideOverlap: true },
        axisTick: { show: false },
        axisLine: { lineStyle: { color: colour('line') } }
      },
      yAxis: {
        type: 'value',
        axisLabel: { color: soft },
        splitLine: { lineStyle: { color: colour('line') } }
      },
      series: [{ type: 'bar', data: bars.shares, barCategoryGap: '12%', itemStyle: { color: colour('one') } }]
    };
  }

  function add(id, option, overTime) {
    const place = document.getElementById(id);
    const chart = echarts.init(place, null, { renderer: 'svg' });
    if (overTime) {
      chart.group = 'time';
    }
    charts.push({ chart: chart, option: option });
  }

  function draw() {
    charts.forEach((each) => each.chart.setOption(each.option(), true));
  }

  function fillPicker() {
    const pick = document.getElementById('pick');
    data.requests.forEach((request, i) => pick.add(new Option(request.name, i)));
    pick.addEventListener('change', () => {
      picked = Number(pick.value);
      draw();
    });
  }

  fillPicker();
  add('chart-users', users, true);
  add('chart-throughput', throughput, true);
  add('chart-latency', latency, true);
  data.resources.forEach((each, i) => add('chart-resource-' + i, () => resource(each), true));
  add('chart-distribution', distribution, false);
  echarts.connect('time');
  draw();

  addEventListener('resize', () => charts.forEach((each) => each.chart.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw);
  matchMedia('print').addEventListener('change', () => {
    charts.forEach((each) => each.chart.resize());
    draw();
  });
})();
