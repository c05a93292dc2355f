// The planned day. Everything shown comes from GET /board/day; all text goes in as text, never as markup.

const unplaced = (plan, words) => (plan.waiting == null ? '' : words + plan.waiting);

const TEXTS = {
  zh: {
    title: '安护 · 今日派单', before: '前一天', after: '后一天', date: '日期', logout: '退出',
    demo: '演示数据：人物均为虚构，因此无需登录。使用自己的数据时必须登录。',
    login: '登录', name: '账号', password: '密码', newPassword: '一次性密码只能用来设置新密码：请输入新密码（至少 10 位）',
    waiting: '待安排', elder: '老人', service: '服务', window: '时间窗', priority: '优先级', why: '原因', travel: '路程',
    PLANNED: '已计划', UNDER_WAY: '进行中', DONE: '已完成', MISSED: '未到', time: '时间', place: '社区', state: '状态',
    needs: '应服务', planned: '已安排', caregivers: '养护员', careHours: '服务小时', travelHours: '路程小时', pair: '双人',
    visits: n => `${n} 次`, minutes: n => `${n} 分钟`, none: '全部已安排。', nobody: '这一天还没有已发布的计划。',
    REQUESTED: p => `计划 ${p.planId} 号已申请……`, SOLVING: p => `正在编制计划 ${p.planId} 号${unplaced(p, '，待安排 ')}……`,
    PROPOSED: p => `计划 ${p.planId} 号已编制，等待发布${unplaced(p, '，待安排 ')}。`, offline: '无法连接服务，正在重试。',
  },
  en: {
    title: 'Anhu · the planned day', before: 'day before', after: 'day after', date: 'date', logout: 'Log out',
    demo: 'Demo data: these people are invented, so no login is asked for. With your own data it always is.',
    login: 'Log in', name: 'Name', password: 'Password', newPassword: 'A one-time password is good only for choosing another: choose one of at least 10 characters',
    waiting: 'Waiting', elder: 'Elder', service: 'Service', window: 'Window', priority: 'Priority', why: 'Why', travel: 'travel',
    PLANNED: 'planned', UNDER_WAY: 'under way', DONE: 'done', MISSED: 'missed', time: 'Time', place: 'Community', state: 'State',
    needs: 'Due', planned: 'Planned', caregivers: 'Caregivers', careHours: 'Care hours', travelHours: 'Travel hours', pair: 'two carers',
    visits: n => `${n} visits`, minutes: n => `${n} min`, none: 'Nobody is waiting.', nobody: 'No plan has been published for this day.',
    REQUESTED: p => `Plan ${p.planId} has been asked for …`, SOLVING: p => `Plan ${p.planId} is being made${unplaced(p, ', waiting: ')} …`,
    PROPOSED: p => `Plan ${p.planId} is proposed and not published yet${unplaced(p, ', waiting: ')}.`, offline: 'The service cannot be reached; trying again.',
  },
};

const asked = new URLSearchParams(location.search);
const language = (asked.get('lang') ?? navigator.language).toLowerCase().startsWith('zh') ? 'zh' : 'en';
const text = TEXTS[language];
const $ = selector => document.querySelector(selector);
let token = sessionStorage.getItem('token');
let next;

document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
for (const e of document.querySelectorAll('[data-text]')) e.textContent = text[e.dataset.text];
for (const e of document.querySelectorAll('[data-label]')) e.setAttribute('aria-label', text[e.dataset.label]);

function element(name, content, className) {
  const e = document.createElement(name);
  if (className) e.className = className;
  if (content instanceof Array) e.append(...content);
  else if (content != null) e.textContent = content;
  return e;
}

function show(id, message) {
  const e = $(id);
  e.hidden = message == null || message === false;
  if (typeof message === 'string') e.textContent = message;
}

async function ask(address, options = {}) {
  const headers = { Accept: 'application/json', 'Accept-Language': language, ...options.headers };
  if (token) headers.Authorization = `Bearer ${token}`;
  const response = await fetch(address, { ...options, headers });
  const body = await response.json();
  if (!response.ok) throw Object.assign(new Error(body.detail), { status: response.status });
  return body;
}

async function load() {
  clearTimeout(next);
  const date = $('#date').value;
  try {
    const day = await ask(`board/day${date ? `?date=${date}` : ''}`);
    show('#problem', false);
    $('#login').hidden = true;
    draw(day);
    next = setTimeout(load, day.planning ? 3000 : 60000);
  } catch (e) {
    if (e.status === 401) {
      forget();
    } else {
      show('#problem', e.status ? e.message : text.offline);
      next = setTimeout(load, 5000);
    }
  }
}

function forget() {
  token = null;
  sessionStorage.removeItem('token');
  $('#board').hidden = true;
  $('#logout').hidden = true;
  $('#login').hidden = false;
}

function draw(day) {
  $('#date').value = day.date;
  $('#board').hidden = false;
  $('#logout').hidden = !token;
  show('#demo', day.demo && !token);
  show('#planning', day.planning && text[day.planning.status](day.planning));
  const hours = minutes => (minutes / 60).toFixed(1);
  const t = day.totals;
  $('#totals').replaceChildren(...[
    [text.needs, t.needs], [text.planned, t.planned], [text.waiting, t.waiting],
    [text.caregivers, t.caregivers], [text.careHours, hours(t.careMinutes)], [text.travelHours, hours(t.travelMinutes)],
  ].map(([name, value]) => element('div', [element('dt', name), element('dd', value)])));
  drawWaiting(day.waiting);
  drawRoutes(day);
}

function drawWaiting(waiting) {
  $('#waiting .count').textContent = waiting.length || text.none;
  $('#waiting .scroll').hidden = waiting.length === 0;
  $('#waiting tbody').replaceChildren(...waiting.map(need => element('tr', [
    element('td', `${need.elder} · ${need.community}`),
    element('td', `${name(need)} · ${text.minutes(need.minutes)}`),
    element('td', `${need.opens}–${need.closes}`, 'time'),
    element('td', need.priority, 'number'),
    element('td', need.reasons),
  ])));
}

const name = one => (language === 'zh' ? one.serviceZh : one.serviceEn);

function drawRoutes(day) {
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: day.zone });
  const minuteOf = instant => {
    const [hour, minute] = clock.format(new Date(instant)).split(':').map(Number);
    return hour * 60 + minute;
  };
  const all = day.routes.flatMap(route => route.stops);
  if (all.length === 0) {
    $('#routes').replaceChildren(day.planning ? '' : element('p', text.nobody, 'note'));
    return;
  }
  const from = Math.floor((Math.min(...all.map(s => minuteOf(s.startsAt))) - 30) / 60) * 60;
  const to = Math.ceil((Math.max(...all.map(s => minuteOf(s.endsAt))) + 15) / 60) * 60;
  const scale = { at: minute => `${(100 * (minute - from)) / (to - from)}%`, from, to, minuteOf, clock };
  const streets = Map.groupBy ? Map.groupBy(day.routes, r => r.street) : grouped(day.routes);
  const open = new Set([...document.querySelectorAll('.route[open]')].map(e => e.dataset.caregiver));
  $('#routes').replaceChildren(...[...streets].flatMap(([street, routes]) => [
    element('div', [element('h2', street), element('span', text.visits(routes.reduce((n, r) => n + r.stops.length, 0)), 'count')], 'street'),
    hoursLine(scale),
    element('div', routes.map(route => drawRoute(route, scale, open.has(String(route.caregiverId))))),
  ]));
}

function grouped(routes) {
  const streets = new Map();
  for (const route of routes) streets.set(route.street, [...(streets.get(route.street) ?? []), route]);
  return streets;
}

function hoursLine({ from, to, at }) {
  const line = element('div', null, 'hours');
  for (let minute = from; minute <= to; minute += 60) {
    const label = element('span', minute / 60);
    label.style.left = at(minute);
    line.append(label);
  }
  return line;
}

function drawRoute(route, scale, isOpen) {
  const times = element('div', null, 'times');
  times.style.setProperty('--hour', `${(100 * 60) / (scale.to - scale.from)}%`);
  for (const stop of route.stops) {
    const start = scale.minuteOf(stop.startsAt);
    times.append(bar('way', start - stop.travelMinutes, start, scale), bar(stop.doing, start, scale.minuteOf(stop.endsAt), scale, stop));
  }
  const who = element('span', [element('b', route.caregiver), element('small', `${text.visits(route.stops.length)} · ${text.travel} ${text.minutes(route.travelMinutes)}`)], 'who');
  const details = element('details', [element('summary', [who, times])], 'route');
  details.dataset.caregiver = route.caregiverId;
  details.open = isOpen;
  const fill = () => details.open && details.childElementCount === 1 && details.append(stopTable(route, scale));
  details.addEventListener('toggle', fill);
  fill();
  return details;
}

function bar(className, from, to, scale, stop) {
  const e = element('i', null, className);
  e.style.left = scale.at(from);
  e.style.width = `${(100 * Math.max(0, to - from)) / (scale.to - scale.from)}%`;
  if (stop) e.title = `${scale.clock.format(new Date(stop.startsAt))}–${scale.clock.format(new Date(stop.endsAt))} ${stop.elder} ${name(stop)}`;
  return e;
}

function stopTable(route, scale) {
  const head = [text.time, text.elder, text.place, text.service, text.travel, text.state].map(t => element('th', t));
  const rows = route.stops.map(stop => element('tr', [
    element('td', `${scale.clock.format(new Date(stop.startsAt))}–${scale.clock.format(new Date(stop.endsAt))}`, 'time'),
    element('td', stop.elder), element('td', stop.community),
    element('td', name(stop) + (stop.pair ? ` (${text.pair})` : '')),
    element('td', text.minutes(stop.travelMinutes), 'number'), element('td', text[stop.doing]),
  ]));
  const table = element('table', [element('thead', [element('tr', head)]), element('tbody', rows)]);
  return element('div', [table], 'scroll');
}

function move(days) {
  const date = new Date(`${$('#date').value}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  $('#date').value = date.toISOString().slice(0, 10);
  load();
}

$('#before').addEventListener('click', () => move(-1));
$('#after').addEventListener('click', () => move(1));
$('#date').addEventListener('change', load);
$('#day').addEventListener('submit', event => event.preventDefault());
$('#logout').addEventListener('click', () => { forget(); load(); });
$('#login').addEventListener('submit', async event => {
  event.preventDefault();
  const form = Object.fromEntries(new FormData(event.target));
  const post = (address, body) => ask(address, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  try {
    let got = await post('login', { name: form.name, password: form.password });
    token = got.token;
    if (got.choosePassword) {
      if (!form.newPassword) {
        $('#choose').hidden = false;
        token = null;
        return;
      }
      got = await post('me/password', { newPassword: form.newPassword });
      token = got.token;
    }
    sessionStorage.setItem('token', token);
    event.target.reset();
    $('#choose').hidden = true;
    load();
  } catch (e) {
    token = null;
    show('#problem', e.status ? e.message : text.offline);
  }
});

if (asked.get('date')) $('#date').value = asked.get('date');
load();
