import type { MeasureText } from "../catalogueWords.ts";

/** Words of the measures that platforms export finished or in their own way. */
export const exportMeasureWords = {
  sessionReaders: {
    title: "Прочитали из сообщения",
    summary: "Люди, прочитавшие из сообщения аккаунта (公众号消息阅读人数).",
  },
  originalPageReads: {
    title: "Переходы к оригиналу",
    summary: "Сколько раз открыли исходную страницу (原文页阅读次数).",
  },
  averageReadTime: { title: "Среднее время чтения", summary: "По выгрузке, в секундах (平均停留时长)." },
  savers: { title: "Сохранили", summary: "Люди, добавившие публикацию в избранное (微信收藏人数)." },
  likers: { title: "Поставили лайк", summary: "Люди, которым понравилась публикация (点赞人数)." },
  wowReaders: { title: "Отметили 在看", summary: "Люди, отметившие публикацию 在看 (在看人数)." },
  tips: { title: "Вознаграждения", summary: "Деньги, которые дали читатели за публикацию (赞赏)." },
  recommends: { title: "Рекомендации (♡)", summary: "Рекомендации друзьям знаком ♡ (视频号 推荐); это не лайки." },
  reposts: { title: "Репосты в X", summary: "Репосты в X, кроме отправок ссылки (Shares)." },
  videoCompletionRate: {
    title: "Доля досмотров",
    summary: "По выгрузке: доля просмотров до конца (完播率, Watched full video).",
  },
  earlyViewRate: {
    title: "Доля просмотров дольше начала",
    summary: "По выгрузке: доля просмотров дольше первых секунд (5s完播率).",
  },
  averageViewedShare: {
    title: "Средний процент просмотра",
    summary: "По выгрузке: средняя просмотренная доля видео (Average percentage viewed).",
  },
  coverClickRate: {
    title: "Кликабельность обложки",
    summary: "По выгрузке: доля показов обложки, после которых смотрят (封面点击率, Impressions click-through rate).",
  },
  wecomClicks: { title: "Клики по ссылке WeCom", summary: "Клики по ссылке WeCom (企微链接点击次数)." },
  wecomClickers: { title: "Нажали на ссылку WeCom", summary: "Люди, нажавшие на ссылку WeCom (企微链接点击人数)." },
  contactAdds: {
    title: "Добавления в контакты",
    summary: "Сколько раз контакт добавили в адресную книгу (添加到通讯录次数).",
  },
  contactAdders: {
    title: "Добавили контакт",
    summary: "Люди, добавившие контакт в адресную книгу (添加到通讯录人数).",
  },
  activeFollowers: {
    title: "Активные подписчики",
    summary: "Подписчики, активные в этот час или день (Active followers, 活跃粉丝数).",
  },
  audiencePeople: {
    title: "Аудитория: люди",
    summary: "Люди одного пола, возраста, региона или другой группы (人数).",
  },
  audienceShare: {
    title: "Аудитория: доля",
    summary: "Доля одного пола, возраста, региона или другой группы (占比, Distribution).",
  },
  womenShare: {
    title: "Аудитория: женщины",
    summary: "Доля женщин во всей аудитории, по возрасту или другой группе (Women).",
  },
  menShare: {
    title: "Аудитория: мужчины",
    summary: "Доля мужчин во всей аудитории, по возрасту или другой группе (Men).",
  },
  clickRate: { title: "CTR из выгрузки", summary: "Клики на показ, как в рекламном отчёте (点击率, CTR)." },
  engagementRate: {
    title: "ER из выгрузки",
    summary: "Вовлечённость на показ, как в отчёте страницы (Engagement rate).",
  },
  costPerMille: { title: "CPM из выгрузки", summary: "Цена 1000 показов, как в рекламном отчёте (千次展现均价, CPM)." },
  costPerClick: { title: "CPC из выгрузки", summary: "Цена клика, как в рекламном отчёте (点击均价, CPC)." },
  costPerConversion: {
    title: "Цена конверсии из выгрузки",
    summary: "Цена конверсии, как в рекламном отчёте (转化成本, Cost per conversion).",
  },
  adResults: {
    title: "Результаты рекламы",
    summary: "То, к чему ведёт кампания (Results); виды различаются, поэтому это не конверсии.",
  },
} satisfies Readonly<Record<string, MeasureText>>;
