import type { Catalogue } from './catalogue';
import type { Entry } from './glossary-entry';

const EN = {
  fulfilment: [
    'Fulfilment',
    'Everything between an order and the parcel at the door.',
    'Its cost and its days decide what an online customer is worth.',
  ],
  'delivery-days': [
    'Delivery days',
    'Mean time from order to door in a region.',
    'Customers leave for every extra day; nearer stock and free capacity shorten it.',
  ],
  warehouse: [
    'Warehouse',
    'A place where goods wait close to those who buy them.',
    'Built or leased by region; idle ones cost all the same.',
  ],
  hub: [
    'Hub',
    'The node of a network where parcels change lines.',
    'Two networks that join share hubs and lose empty trips.',
  ],
  capacity: [
    'Capacity',
    'Parcels a day that a network can handle.',
    'Near the limit queues grow much faster than orders.',
  ],
  utilisation: ['Utilisation', 'The part of capacity in use.', 'Too low wastes money, too high wastes days.'],
  'last-mile': [
    'Last mile',
    'The way from the nearest depot to the door.',
    'The dearest piece of a parcel’s road, and the one customers see.',
  ],
  'shared-logistics': [
    'Shared logistics',
    'Sending part of one’s parcels through a partner, or carrying his.',
    'Own, share or rent: speed, cost and control pull three ways.',
  ],
  'stock-cover': [
    'Days of cover',
    'How many days the stock would last without a delivery.',
    'Low cover saves cash and loses sales when demand jumps.',
  ],
  'fill-rate': [
    'Fill rate',
    'The part of orders that can be served from stock.',
    'Below its usual level customers turn elsewhere.',
  ],
  overhang: [
    'Stock overhang',
    'Goods beyond what will be sold at full price.',
    'Grows while partners plan apart, and ends in markdowns.',
  ],
  'forecast-error': [
    'Forecast error',
    'How far planned sales miss the real ones.',
    'Shared data shrink it: less stock for the same service.',
  ],
  dispatch: [
    'Dispatch technology',
    'Software that decides which parcel leaves from where.',
    'Raises what the same warehouses can do, with falling returns.',
  ],
  'digital-store': [
    'Digitised store',
    'A shop whose stock, prices and customers are known online.',
    'Serves online orders from its shelves; costs money before it pays.',
  ],
} as const satisfies Record<string, Entry>;

const ZH: Record<keyof typeof EN, Entry> = {
  fulfilment: ['履约', '从下单到包裹上门之间的全部工作。', '成本和天数决定一个线上顾客值多少钱。'],
  'delivery-days': [
    '送达天数',
    '一个地区从下单到上门平均几天。',
    '每多一天都有顾客离开；货近、运力有余就快。',
  ],
  warehouse: ['仓库', '让货在买的人附近等着的地方。', '按地区自建或租用，空着也要花钱。'],
  hub: ['枢纽', '包裹在网络中换线的节点。', '两张网合并后共用枢纽，少跑空车。'],
  capacity: ['运力', '一张网每天能处理多少包裹。', '接近上限时，排队比订单涨得快得多。'],
  utilisation: ['利用率', '运力中用上的部分。', '太低浪费钱，太高浪费天数。'],
  'last-mile': ['最后一公里', '从最近的站点到家门口的那段路。', '一路上最贵的一段，也是顾客看得见的一段。'],
  'shared-logistics': [
    '物流共享',
    '把一部分包裹交给伙伴，或者替他送。',
    '自建、共享还是租用：速度、成本、控制各拉一头。',
  ],
  'stock-cover': ['库存天数', '不再进货，存货还能卖几天。', '天数少省现金，需求一跳就丢生意。'],
  'fill-rate': ['满足率', '订单中有现货的比例。', '低于平常，顾客就去别家。'],
  overhang: ['积压', '按原价卖不掉的那部分货。', '伙伴各自计划时会变多，最后只能清仓。'],
  'forecast-error': ['预测误差', '计划销量与实际差多少。', '共享数据能缩小它：同样的服务，更少的库存。'],
  dispatch: ['调度技术', '决定哪个包裹从哪里发出的软件。', '同样的仓库能做更多，回报递减。'],
  'digital-store': [
    '数字化门店',
    '库存、价格和顾客都连上线的门店。',
    '可以用货架上的货发线上订单；先花钱，后见效。',
  ],
};

export const DELIVERY_TERMS: Catalogue<Record<keyof typeof EN, Entry>> = { en: EN, zh: ZH };
